package io.yici;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class Yici {

    public static void main(String[] args) {
        SpringApplication.run(Yici.class, args);
    }
}
